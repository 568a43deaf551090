using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>Reads how predicted values are spread, and the customers of the bar that is open.</summary>
public sealed class PredictedViews(
    IFigureReader<PredictedValues> reader, PredictedRecords records, IDisplay display, WorkingWords words, IStringLocalizer<LifetimePage> text)
{
    /// <summary>Returns the spread at the end of a period.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public async Task<PredictedView> ReadAsync(BarAddress address, Period period, Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var values = (await reader.ReadAsync([period], filter, viewer, cancellationToken: cancellationToken)).Values[0];
        if (values.Spread is not { } spread)
        {
            return new PredictedView(null, text["Predicted.WhyNot", words.WhyNot(values.Reason ?? WhyNot.NoRevenue)], Sentence(values), [], null, null);
        }

        var open = address.BarOf(spread);
        return new PredictedView(
            ValueHistogram.Of(values, spread, open, display, text),
            string.Empty,
            Sentence(values),
            [.. spread.Bars.Select(bar => address.To(bar))],
            await records.ReadAsync(open, open is null ? null : ValueHistogram.Name(open, values, display, text), address, period, filter, viewer, cancellationToken),
            open is null ? null : address.To(null));
    }

    private string Sentence(PredictedValues values) => string.Join(' ', Sentences(values));

    private IEnumerable<string> Sentences(PredictedValues values)
    {
        yield return text["Predicted.What", display.Percent(values.GrossMargin, 0), Months(RemainingLifetime.Ahead)];
        if (values.KnownDays is { } known)
        {
            yield return text["Predicted.Known", Months(known), display.Number(RemainingLifetime.LeastAtRisk)];
        }

        if (values.Spread is { } spread)
        {
            yield return text["Predicted.Spread", Money(spread.LowerQuartile, values), Money(spread.UpperQuartile, values), display.Percent((decimal)spread.TopTenthShare, 0)];
        }

        if (values.WithoutRevenue > 0)
        {
            yield return text["Predicted.Without", display.Number(values.WithoutRevenue)];
        }
    }

    private string Months(int days) => text["Months", display.Number(LifetimeMonths.OfDays(days))];

    private string Money(double minor, PredictedValues values) => display.Money(decimal.Round((decimal)minor), values.Currency);
}
