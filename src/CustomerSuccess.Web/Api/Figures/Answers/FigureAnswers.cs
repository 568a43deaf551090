using System.Globalization;
using System.Text.RegularExpressions;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Figures.Measured;
using CustomerSuccess.Web.Api.Figures.Policies;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Working;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Api.Figures.Answers;

/// <summary>Puts figures into answers.</summary>
internal sealed partial class FigureAnswers(IStringLocalizer<WorkingWords> text)
{
    /// <summary>Returns the answer to a question.</summary>
    public FigureAnswer Of(IFigureMetric metric, FigureQuestion question, MeasuredSeries series) => new(
        metric.Metric.Slug,
        metric.Name,
        metric.Metric.Unit,
        metric.Metric.Good,
        question.Currency.Code,
        question.Calendar,
        question.Interval?.ToString().ToLowerInvariant() ?? "whole",
        question.Days.Start,
        question.Days.LastDay,
        series.Stamp.ChangeNumber,
        series.Stamp.DataThrough,
        [.. series.Periods.Select(period => Entry(metric, question, period))]);

    /// <summary>Returns a metric of the catalogue.</summary>
    public static MetricAnswer Of(IFigureMetric metric) => new(
        metric.Metric.Slug,
        metric.Name,
        metric.Metric.Unit,
        metric.Metric.Good,
        Named(metric.Formula),
        DocumentationOf(metric),
        [.. metric.Parts.Select(part => new PartAnswer(part.Name, part.Unit, part.Means, part.List is { } list ? PartInfo.SlugOf(list) : null))],
        [.. metric.Policies.Select(policy => new PolicyAnswer(policy.Name, policy.Means, policy.Values))]);

    private FigureEntry Entry(IFigureMetric metric, FigureQuestion question, MeasuredPeriod measured) => new(
        measured.Period.Measured.Start,
        measured.Period.Measured.LastDay,
        measured.Period.IsComplete,
        measured.Value.OrNull(),
        WhyNotOf(measured.Value),
        measured.Parts.ToDictionary(part => part.Info.Name, part => part.Value.OrNull()),
        question.Explains ? Working(metric, question, measured) : null);

    private WorkingAnswer Working(IFigureMetric metric, FigureQuestion question, MeasuredPeriod measured) => new(
        Named(measured.Formula),
        $"{Numbered(measured)} = {Number(measured.Value.OrNull())}",
        metric.Policies.ToDictionary(policy => policy.Name, policy => policy.Write(measured.Policies)),
        [.. question.Policies.Names.Where(name => metric.Policies.Any(policy => policy.Name == name))],
        Days(measured.Period.Measured),
        [.. measured.Parts.Select(part => new WorkingInput(part.Info.Name, part.Info.Means, part.Info.Unit, part.Value.OrNull(), WhyNotOf(part.Value), ListOf(metric, question, measured, part.Info)))],
        DocumentationOf(metric));

    private static string DocumentationOf(IFigureMetric metric) => $"{ApiStartup.Root}/metrics/{metric.Metric.Slug}/documentation";

    private static string? ListOf(IFigureMetric metric, FigureQuestion question, MeasuredPeriod measured, PartInfo part)
    {
        if (part.List is not { } list)
        {
            return null;
        }

        var query = new QueryBuilder(question.Slice.Texts)
        {
            { FigureParameters.Start, Iso(measured.Period.Measured.Start) },
            { FigureParameters.End, Iso(measured.Period.Measured.LastDay) },
        };
        foreach (var name in question.Policies.Names)
        {
            query.Add(name, PolicyParameters.All.Single(policy => policy.Name == name).Write(measured.Policies));
        }

        return $"{ApiStartup.Root}/metrics/{metric.Metric.Slug}/lists/{PartInfo.SlugOf(list)}{query.ToQueryString()}";
    }

    private NotDefinedAnswer? WhyNotOf(Figure figure) => figure is Figure.NotDefined none ? new NotDefinedAnswer(none.Reason, text[$"WhyNot.{none.Reason}"]) : null;

    private static WorkingDays Days(Period period) => new(period.Days, Range(period, CalendarKind.Gregorian), Range(period, CalendarKind.Persian));

    private static DayRange Range(Period period, CalendarKind calendar) => new(TypedDate.Write(period.Start, calendar), TypedDate.Write(period.LastDay, calendar));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Named(string formula) => PartName().Replace(formula, "$1");

    private static string Numbered(MeasuredPeriod measured) =>
        PartName().Replace(measured.Formula, match => Number(measured.Parts.Single(part => part.Info.Name == match.Groups[1].Value).Value.OrNull()));

    private static string Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "–";

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PartName();
}
