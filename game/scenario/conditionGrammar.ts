// The condition language's grammar, for Peggy. It stands in a module and not in a file of its own so that it can be
// compiled wherever the loader runs, without reading a disk. `scenarios/FORMAT.md` describes the language.

/** Rules with a quoted name are what the messages speak of; `conditionParser.ts` turns the rest into words. */
export const CONDITION_GRAMMAR = String.raw`
{{
  const joined = (kind, parts) => (parts.length === 1 ? parts[0] : { kind, of: parts });
  const monthNumber = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
}}

Condition = _ condition:Any _ { return condition; }

Any = head:All tail:(_ OR _ @All)* { return joined('or', [head, ...tail]); }
All = head:One tail:(_ AND _ @One)* { return joined('and', [head, ...tail]); }
One = NOT _ of:One { return { kind: 'not', of }; } / Bracket / Word / Stands / Compare
Bracket = "(" _ @Any _ ")"

Word
  = "always" !Letter { return { kind: 'always' }; }
  / "diverged" !Letter { return { kind: 'diverged' }; }
  / "given" Open order:Owned Close { return { kind: 'given', order }; }
  / "happened" Open event:Name Close { return { kind: 'happened', event }; }
  / "holds" Open office:Name Comma person:Name Close { return { kind: 'holds', office, person }; }

Stands
  = track:Name _ IS _ NOT _ state:State { return { kind: 'not', of: { kind: 'in', track, states: [state] } }; }
  / track:Name _ IS _ state:State { return { kind: 'in', track, states: [state] }; }
  / track:Name _ NOT _ IN _ states:States { return { kind: 'not', of: { kind: 'in', track, states } }; }
  / track:Name _ IN _ states:States { return { kind: 'in', track, states }; }

States = "[" _ head:State tail:(Comma @State)* _ "]" { return [head, ...tail]; }

Compare = left:Quantity _ op:Operator _ right:Quantity { return { kind: 'compare', left, op, right }; }

Operator "a comparison" = "<=" / "<" / "==" / "!=" / ">=" / ">"

Quantity
  = Month / Number
  / "months_in" Open track:Name Close { return { kind: 'months-in', track }; }
  / "months_since" Open what:Name Close { return { kind: 'months-since', what }; }
  / "dissent_on" Open order:Owned Close { return { kind: 'dissent-on', order }; }
  / "estimate" Open side:Name Comma meter:Name Close { return { kind: 'estimate', side, meter }; }
  / "month" !Letter { return { kind: 'month' }; }
  / "dissent" !Letter { return { kind: 'dissent' }; }
  / meter:Name { return { kind: 'meter', meter }; }

Month "a month such as 1936-11"
  = text:$([0-9][0-9][0-9][0-9] "-" ("0" [1-9] / "1" [0-2])) !Letter {
      return { kind: 'number', value: monthNumber(text) - monthNumber(options.firstMonth) };
    }

Number "a whole number" = text:$("-"? [0-9]+) !Letter { return { kind: 'number', value: Number(text) }; }

Name "a name" = !(Reserved !Letter) @$([a-z] Part ([.-] Part)*) !Letter
Owned "an order as side.order" = !(Reserved !Letter) @$([a-z] Part ("-" Part)* "." Part ([.-] Part)*) !Letter
Part = [a-z0-9_]*
State "a state in capitals" = @$([A-Z] [A-Z0-9]* ("_" [A-Z0-9]+)*) !Letter

Reserved = "and" / "or" / "not" / "is" / "in" / "always" / "diverged" / "month" / "dissent"
AND = "and" !Letter
OR = "or" !Letter
NOT = "not" !Letter
IS = "is" !Letter
IN = "in" !Letter

Open = _ "(" _
Close = _ ")"
Comma = _ "," _
Letter "" = [A-Za-z0-9_.-]
_ "" = [ \t\r\n]*
`;
