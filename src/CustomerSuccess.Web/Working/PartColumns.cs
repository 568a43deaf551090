using CustomerSuccess.Domain.Figures;

namespace CustomerSuccess.Web.Working;

/// <summary>What a list behind a figure says about each customer, beside name and segment.</summary>
public enum PartColumn
{
    /// <summary>The day that counts.</summary>
    Day,

    /// <summary>The amount that counts.</summary>
    Amount,

    /// <summary>The answer.</summary>
    Score,

    /// <summary>The health score.</summary>
    Health,

    /// <summary>Why the customer left.</summary>
    Reason,
}

/// <summary>Which columns the lists behind figures have; the same on the page and in the file.</summary>
public static class PartColumns
{
    private static readonly PartColumn[] Standing = [PartColumn.Amount, PartColumn.Health];
    private static readonly PartColumn[] Answer = [PartColumn.Day, PartColumn.Score, PartColumn.Health];

    /// <summary>Returns the columns of a list.</summary>
    public static IReadOnlyList<PartColumn> Of(FigurePart part) => part switch
    {
        FigurePart.Lost => [PartColumn.Day, PartColumn.Amount, PartColumn.Health, PartColumn.Reason],
        FigurePart.Won => [PartColumn.Day, PartColumn.Amount, PartColumn.Health],
        FigurePart.OneOffPurchases => [PartColumn.Day, PartColumn.Amount, PartColumn.Health],
        FigurePart.Promoters or FigurePart.Passives or FigurePart.Detractors => Answer,
        FigurePart.HeardFrom => [PartColumn.Day, PartColumn.Health],
        FigurePart.ActiveAtStart or FigurePart.ActiveAtEnd or FigurePart.SharesCost
            or FigurePart.NewMrr or FigurePart.ExpansionMrr or FigurePart.ContractionMrr or FigurePart.ChurnMrr or FigurePart.ReactivationMrr
            or FigurePart.Healthy or FigurePart.Watch or FigurePart.AtRisk or FigurePart.NotEnoughData => Standing,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "There is no such part."),
    };

    /// <summary>Tells whether the list's day is that of leaving, on which the customer was gone already.</summary>
    public static bool IsLeaving(this FigurePart part) => part is FigurePart.Lost;

    /// <summary>Returns what the list's day is, as texts name it.</summary>
    public static string DayOf(FigurePart part) => part switch
    {
        FigurePart.Lost => "Lost",
        FigurePart.Won => "Won",
        FigurePart.OneOffPurchases => "Purchase",
        _ => "Answer",
    };

    /// <summary>Returns what the list's amount is, as texts name it.</summary>
    public static string AmountOf(FigurePart part) => part switch
    {
        FigurePart.OneOffPurchases => "Purchases",
        FigurePart.ExpansionMrr => "More",
        FigurePart.ContractionMrr => "Less",
        _ => "Mrr",
    };
}
