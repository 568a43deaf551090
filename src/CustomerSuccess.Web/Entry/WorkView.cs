using CustomerSuccess.Web.Costs;
using CustomerSuccess.Web.Nps;

namespace CustomerSuccess.Web.Entry;

/// <summary>One person's entries of the last days, drafts, and the months that still lack costs.</summary>
public sealed record WorkView(
    IReadOnlyList<AnswerLine> Answers,
    string AnswerCount,
    IReadOnlyList<CostLine> Costs,
    string CostCount,
    string AmountHead,
    IReadOnlyList<DraftLine> Drafts,
    IReadOnlyList<MissingMonth> MissingMonths);

/// <summary>A form that was begun.</summary>
public sealed record DraftLine(string Name, string Kept, string Address);

/// <summary>A month without costs.</summary>
public sealed record MissingMonth(string Name, string Address);
