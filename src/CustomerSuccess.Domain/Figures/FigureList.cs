using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Domain.Figures;

/// <summary>The parts of figures that open as a list of customers.</summary>
public enum FigurePart
{
    /// <summary>Active on the day before the period.</summary>
    ActiveAtStart,

    /// <summary>Active on the period's last day.</summary>
    ActiveAtEnd,

    /// <summary>Lost in the period, by the policy in force.</summary>
    Lost,

    /// <summary>Won in the period.</summary>
    Won,

    /// <summary>New recurring revenue.</summary>
    NewMrr,

    /// <summary>More recurring revenue than at the start.</summary>
    ExpansionMrr,

    /// <summary>Less recurring revenue than at the start.</summary>
    ContractionMrr,

    /// <summary>Recurring revenue that ended.</summary>
    ChurnMrr,

    /// <summary>Recurring revenue that came back.</summary>
    ReactivationMrr,

    /// <summary>Bought something once, of a kind that counts as expansion.</summary>
    OneOffPurchases,

    /// <summary>Answered 9 or 10.</summary>
    Promoters,

    /// <summary>Answered 7 or 8.</summary>
    Passives,

    /// <summary>Answered 6 or less.</summary>
    Detractors,

    /// <summary>Gave feedback in the period.</summary>
    HeardFrom,

    /// <summary>Healthy on the period's last day.</summary>
    Healthy,

    /// <summary>To watch on the period's last day.</summary>
    Watch,

    /// <summary>At risk on the period's last day.</summary>
    AtRisk,

    /// <summary>Too little known on the period's last day.</summary>
    NotEnoughData,

    /// <summary>Shares the cost of keeping customers.</summary>
    SharesCost,
}

/// <summary>The customers behind a part of a figure.</summary>
/// <param name="Count">How many there are, whoever asks.</param>
/// <param name="Readable">How many of them the viewer may read.</param>
/// <param name="Lines">The page of those that the viewer may read.</param>
/// <param name="Stamp">What was seen.</param>
public sealed record FigureList(int Count, int Readable, IReadOnlyList<FigureLine> Lines, FigureStamp Stamp);

/// <summary>One customer behind a figure.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Name">The name.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Day">The day that counts: of leaving, of winning, of the answer; none where no day does.</param>
/// <param name="Amount">The recurring revenue or money that counts, in the reporting currency; none where none does.</param>
/// <param name="Score">The answer on the NPS scale, where one counts.</param>
/// <param name="Health">The health score on the last day, or 60 days before leaving for the lost.</param>
/// <param name="Reason">Why the customer left, where it is known.</param>
public sealed record FigureLine(CustomerId Customer, string Name, string? Segment, DateOnly? Day, MrrAmount? Amount, int? Score, HealthReading? Health, ChurnReasonId? Reason);
