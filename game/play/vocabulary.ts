// The closed lists of the rules that other rooms need as values: they come through play's door.
export { COUNCIL_WAYS, DESKS } from '../rules/definition.ts';
