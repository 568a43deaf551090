using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Asked;

/// <summary>What the parameters of figures mean, for the document.</summary>
internal static class FigureParameterTexts
{
    private static readonly ApiParameter[] Slice =
    [
        new(FigureParameters.Segment, "Customers of this segment.") { IsRepeatable = true },
        new(FigureParameters.Country, "Customers of this country, two letters of ISO 3166.") { IsRepeatable = true },
        new(FigureParameters.Manager, "Customers of this account manager: an e-mail address or an identifier.") { IsRepeatable = true },
        new(FigureParameters.Plan, "Subscriptions of this plan, by its id.") { IsRepeatable = true },
        new(FigureParameters.Currency, "Subscriptions and purchases in this currency, three letters of ISO 4217.") { IsRepeatable = true },
    ];

    private static readonly ApiParameter End = new(FigureParameters.End, "The last day, counted in; today when it is left out. Days after today are not measured.", ParameterKind.Day);

    /// <summary>Gets those of a series whose entries have no working.</summary>
    public static IReadOnlyList<ApiParameter> Unexplained { get; } =
    [
        new(FigureParameters.Calendar, "The calendar of months, quarters and years; the organization's when it is left out.") { Values = NamesOf<CalendarKind>() },
        new(FigureParameters.Interval, "How long a period is; month when it is left out, whole for all days as one.") { Values = [.. NamesOf<Interval>(), "whole"] },
        new(FigureParameters.Start, "The first day, counted in; the first of the last twelve periods when it is left out.", ParameterKind.Day),
        End,
        .. Slice,
        .. Policies(),
    ];

    /// <summary>Gets those of a series.</summary>
    public static IReadOnlyList<ApiParameter> Series { get; } =
        [.. Unexplained, new(FigureParameters.Explain, "Whether each entry comes with its working.", ParameterKind.YesNo)];

    /// <summary>Gets those of a list.</summary>
    public static IReadOnlyList<ApiParameter> List { get; } =
        [new(FigureParameters.Start, "The first day of the period, counted in.", ParameterKind.Day) { IsRequired = true }, End, PageParameters.Limit, PageParameters.Cursor, .. Slice, .. Policies()];

    private static IEnumerable<ApiParameter> Policies() =>
        PolicyParameters.All.Select(policy => new ApiParameter(policy.Name, $"In place of the definition in force. {policy.Means}: {policy.Values}."));

    private static string[] NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
