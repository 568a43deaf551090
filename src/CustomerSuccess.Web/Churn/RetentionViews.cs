using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Churn;

/// <summary>Puts projected retention into words, with what it is not; or why there is none.</summary>
public sealed class RetentionViews(IDisplay display, IStringLocalizer<ChurnPage> text)
{
    /// <summary>Returns the view of a projection.</summary>
    public RetentionView Of(RetentionProjection projection)
    {
        ArgumentNullException.ThrowIfNull(projection);
        var chart = projection.Seen > 0 ? RetentionChart.Of(projection, display, text) : null;
        return projection.Fit switch
        {
            ModelFit<ShiftedBetaGeometric>.Found found when chart is not null => new RetentionView(chart, null, Sentence(projection, found.Model), text["Retention.Caution", display.Number(found.Customers)]),
            ModelFit<ShiftedBetaGeometric>.NotFound none => new RetentionView(chart, text["Retention.WhyNot", text[$"Fault.{none.Reason}"]], null, null),
            _ => new RetentionView(null, text["Retention.WhyNot", text["Fault.TooFew", display.Number(RetentionProjection.LeastAtRisk)]], null, null),
        };
    }

    private string Sentence(RetentionProjection projection, ShiftedBetaGeometric model)
    {
        var last = projection.Points[^1].Period;
        return text[
            "Retention.Sentence",
            display.Number(Math.Round(100 * (decimal)model.Survival(last))),
            display.Number(last),
            display.Percent((decimal)model.Retention(1)),
            display.Percent((decimal)model.Retention(last))];
    }
}
