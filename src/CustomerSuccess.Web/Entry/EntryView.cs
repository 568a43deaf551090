using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Costs;

namespace CustomerSuccess.Web.Entry;

/// <summary>What the entry page is drawn from.</summary>
/// <param name="Viewer">Who enters.</param>
/// <param name="Day">Today, and the organisation's currency.</param>
/// <param name="Surveys">The surveys with their waves.</param>
/// <param name="Answers">The answers that the viewer entered today.</param>
/// <param name="Costs">The costs that the viewer entered today.</param>
/// <param name="Choices">What a cost can be entered as.</param>
/// <param name="Drafts">How many drafts the viewer has.</param>
/// <param name="MissingMonth">The month before this one, while nobody has entered a cost of it.</param>
public sealed record EntryView(
    Viewer Viewer,
    EntryDay Day,
    IReadOnlyList<EntrySurvey> Surveys,
    EnteredResponses Answers,
    EnteredCosts Costs,
    CostChoices Choices,
    int Drafts,
    Period? MissingMonth)
{
    /// <summary>Gets the answer that the address asks to correct.</summary>
    public EnteredResponse? CorrectedAnswer { get; init; }

    /// <summary>Gets the cost that the address asks to correct.</summary>
    public EnteredCost? CorrectedCost { get; init; }

    /// <summary>Gets whether the address asks to correct what is not there any more.</summary>
    public bool IsGone { get; init; }
}
