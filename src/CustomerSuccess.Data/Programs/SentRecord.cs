using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Programs;

/// <summary>A record as a program sends it.</summary>
/// <param name="Fields">The text of each field that it names.</param>
/// <param name="Parts">The fields of each part, such as a term of a subscription; none for kinds without parts.</param>
/// <param name="Faults">What is wrong with it before anybody looks at the values.</param>
public sealed record SentRecord(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<IReadOnlyDictionary<string, string>> Parts, IReadOnlyList<SentFault> Faults);

/// <summary>Something wrong with a field.</summary>
/// <param name="Field">The field, with the part that it is of: <c>terms[1].amount</c>; none when the whole record is at fault.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Reason">Why it is not taken.</param>
/// <param name="Arguments">What the reason's words speak of.</param>
public sealed record SentFault(string? Field, string? Value, RefusalReason Reason, params IReadOnlyList<string> Arguments);

/// <summary>What became of a record that was sent.</summary>
/// <param name="Outcome">Whether it is new, changed, the same or refused.</param>
/// <param name="Faults">Why it was refused.</param>
public sealed record TakenRecord(RecordOutcome Outcome, IReadOnlyList<SentFault> Faults);
