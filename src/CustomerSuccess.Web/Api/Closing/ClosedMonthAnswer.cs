using CustomerSuccess.Domain.Closing;

namespace CustomerSuccess.Web.Api.Closing;

/// <summary>The months that are over.</summary>
/// <param name="Items">The months, the latest first.</param>
internal sealed record ClosedMonthsAnswer(IReadOnlyList<ClosingAnswer> Items);

/// <summary>A month with its closing.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
/// <param name="Closed">Whether it is closed now.</param>
/// <param name="ClosedAt">The instant at which it was closed last; none where it never was.</param>
/// <param name="ClosedBy">The name of who closed it.</param>
/// <param name="ReopenedAt">The instant at which it was opened again.</param>
/// <param name="ReopenedBy">The name of who opened it.</param>
/// <param name="ReopeningReason">Why it was opened.</param>
/// <param name="Restated">How many of its headlines read otherwise now; none where it is open.</param>
internal sealed record ClosingAnswer(
    DateOnly Start, DateOnly End, bool Closed, DateTime? ClosedAt, string? ClosedBy, DateTime? ReopenedAt, string? ReopenedBy, string? ReopeningReason, int? Restated)
{
    public static ClosingAnswer Of(MonthClosing month) => new(
        month.Month.Start,
        month.Month.LastDay,
        month.Closing?.IsInForce ?? false,
        month.Closing?.ClosedAt,
        month.ClosedBy,
        month.Closing?.ReopenedAt,
        month.ReopenedBy,
        month.Closing?.ReopeningReason,
        month.Restated);
}

/// <summary>A closed month beside what it reads now.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
/// <param name="ClosedAt">The instant at which it was closed.</param>
/// <param name="ClosedBy">The name of who closed it.</param>
/// <param name="Figures">The headlines.</param>
/// <param name="Edits">The edits of records since that could concern it, the latest first.</param>
/// <param name="MoreEdits">How many more there are.</param>
internal sealed record ClosedMonthAnswer(
    DateOnly Start, DateOnly End, DateTime ClosedAt, string? ClosedBy, IReadOnlyList<RestatedFigureAnswer> Figures, IReadOnlyList<LaterEditAnswer> Edits, int MoreEdits)
{
    public static ClosedMonthAnswer Of(RestatedPeriod restated) => new(
        restated.Closing.From,
        restated.Closing.Days.LastDay,
        restated.Closing.ClosedAt,
        restated.ClosedBy,
        [.. restated.Figures.Select(figure => new RestatedFigureAnswer(
            figure.Closed.Metric, figure.Closed.Currency, figure.Closed.Value, figure.Closed.WhyNot, figure.Now?.Value, figure.Now?.WhyNot, figure.Difference, figure.HasChanged))],
        [.. restated.Edits.Select(edit => new LaterEditAnswer(edit.At, edit.By, edit.Record, edit.Action, edit.Customer))],
        restated.MoreEdits);
}

/// <summary>A headline as it was reported, beside what it reads now.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Currency">The currency whose minor units it is in, where it is money.</param>
/// <param name="Closed">What was reported, unrounded.</param>
/// <param name="ClosedNotDefined">Why there was none.</param>
/// <param name="Now">What it reads now.</param>
/// <param name="NowNotDefined">Why there is none.</param>
/// <param name="Difference">What it reads now less what was reported.</param>
/// <param name="Changed">Whether it reads otherwise.</param>
internal sealed record RestatedFigureAnswer(string Metric, string? Currency, decimal? Closed, WhyNot? ClosedNotDefined, decimal? Now, WhyNot? NowNotDefined, decimal? Difference, bool Changed);

/// <summary>An edit of a record after closing.</summary>
/// <param name="At">The instant.</param>
/// <param name="By">Who did it, with the key of the API in parentheses where a program did.</param>
/// <param name="Record">The kind of record, or the files of an import.</param>
/// <param name="Action">What was done.</param>
/// <param name="Customer">The customer's name.</param>
internal sealed record LaterEditAnswer(DateTime At, string? By, string Record, string Action, string? Customer);
