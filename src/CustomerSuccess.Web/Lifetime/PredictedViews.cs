using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;
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
    public async Task<PredictedView> ReadAsync(BarAddress address, Period period, Filter filter, TimeZoneInfo zone, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var values = (await reader.ReadAsync([period], filter, viewer, cancellationToken: cancellationToken)).Values[0];
        var sentence = string.Join(' ', Sentences(values, zone));
        if (values.Spread is not { } spread)
        {
            return new PredictedView(null, text["Predicted.WhyNot", words.WhyNot(values.Reason ?? WhyNot.NoRevenue)], sentence, [], null, null);
        }

        var open = address.BarOf(spread);
        return new PredictedView(
            ValueHistogram.Of(values, spread, open, display, text),
            string.Empty,
            sentence,
            [.. spread.Bars.Select(bar => address.To(bar))],
            await records.ReadAsync(open, open is null ? null : ValueHistogram.Name(open, values, display, text), address, period, filter, viewer, cancellationToken),
            open is null ? null : address.To(null));
    }

    private IEnumerable<string> Sentences(PredictedValues values, TimeZoneInfo zone)
    {
        yield return text["Predicted.What", display.Percent(values.GrossMargin, 0)];
        if (values.ByPurchases > 0)
        {
            yield return text["Predicted.Purchases"];
        }

        if (values.Spread is { } spread)
        {
            yield return text["Predicted.Of", display.Number(values.BySubscription), display.Number(values.ByPurchases)];
            yield return text["Predicted.Spread", Money(spread.LowerQuartile, values), Money(spread.UpperQuartile, values), display.Percent((decimal)spread.TopTenthShare, 0)];
        }

        if (values.Without > 0)
        {
            yield return text["Predicted.Without", display.Number(values.Without)];
        }

        if (values.Learned is { } learned)
        {
            yield return text["Predicted.Learned", display.Moment(new DateTimeOffset(learned.Stamp.At, TimeSpan.Zero), zone)];
        }
    }

    private string Money(double minor, PredictedValues values) => display.Money(decimal.Round((decimal)minor), values.Currency);
}
