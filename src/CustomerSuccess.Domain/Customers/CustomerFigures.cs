using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Domain.Customers;

/// <summary>A customer as a list shows them today.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Name">The name.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Country">The country.</param>
/// <param name="Manager">The account manager.</param>
/// <param name="IsActive">Whether active today.</param>
/// <param name="FirstActiveOn">The first day ever active; none when never.</param>
/// <param name="ActiveSince">The first day of the span that holds today; none when not active.</param>
/// <param name="LostOn">The first day without the customer after the last active span; none when active or never active.</param>
/// <param name="Mrr">MRR of today in the reporting currency; none when a rate is missing.</param>
/// <param name="Health">The score of today.</param>
/// <param name="HealthChange">The score of today less that of 30 days ago, or why there is none.</param>
/// <param name="LastContactOn">The day of the last answer or note.</param>
/// <param name="LastAnswer">The last scored answer.</param>
/// <param name="RenewsOn">The next renewal, from today on.</param>
public sealed record CustomerFigures(
    CustomerId Customer,
    string Name,
    string? Segment,
    string? Country,
    MemberId? Manager,
    bool IsActive,
    DateOnly? FirstActiveOn,
    DateOnly? ActiveSince,
    DateOnly? LostOn,
    MrrAmount? Mrr,
    HealthReading Health,
    Figure HealthChange,
    DateOnly? LastContactOn,
    LastAnswer? LastAnswer,
    DateOnly? RenewsOn)
{
    /// <summary>Gets the day after the last of the override in force; none when the score is computed.</summary>
    public DateOnly? OverrideUntil { get; init; }

    /// <summary>Gets how many actions are still to be done.</summary>
    public int OpenActions { get; init; }

    /// <summary>Gets the day on which the first of them is due; none when there are none.</summary>
    public DateOnly? NextActionOn { get; init; }
}

/// <summary>A customer's last scored answer.</summary>
/// <param name="Score">The score.</param>
/// <param name="Scale">Its scale.</param>
/// <param name="On">Its day.</param>
public sealed record LastAnswer(int Score, RatingScale Scale, DateOnly On);

/// <summary>A page of customers, with how many there are.</summary>
/// <param name="Today">The day of business that the figures are of.</param>
/// <param name="Total">How many customers the query finds that the viewer may read.</param>
/// <param name="Readable">How many customers the viewer may read at all, whatever the query.</param>
/// <param name="Signs">How many of the customers would be found with this sign alone asked for, and the rest of the query.</param>
/// <param name="Lines">The page.</param>
/// <param name="Stamp">What was seen.</param>
public sealed record CustomerFiguresPage(
    DateOnly Today, int Total, int Readable, IReadOnlyDictionary<CustomerSign, int> Signs, IReadOnlyList<CustomerFigures> Lines, FigureStamp Stamp);
