using System.Globalization;
using CsvHelper;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>Writes the customers behind predicted values as CSV, page after page, so that a file of any length takes no memory.</summary>
public sealed class PredictedCsv(IPredictedCustomers customers, IFigureReader<PredictedValues> values, IStringLocalizer<LifetimePage> text)
{
    private const int PageLength = 1_000;

    /// <summary>Writes the customers of the bar that an address has open, or all.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures; nothing was written.</exception>
    public async Task WriteAsync(TextWriter target, BarAddress address, Period period, Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var spread = (await values.ReadAsync([period], filter, viewer, cancellationToken: cancellationToken)).Values[0].Spread;
        var bar = spread is null ? null : address.BarOf(spread);
        var list = await customers.ReadAsync(bar, period, filter, viewer, 0, PageLength, cancellationToken);
        await using var csv = new CsvWriter(target, CultureInfo.InvariantCulture, leaveOpen: true);
        WriteHead(csv, list.Lines.Count > 0 ? list.Lines[0].Currency.Code : "–");
        for (var written = 0; written < list.Readable && list.Lines.Count > 0; list = await customers.ReadAsync(bar, period, filter, viewer, written, PageLength, cancellationToken))
        {
            foreach (var line in list.Lines)
            {
                await csv.NextRecordAsync();
                WriteLine(csv, line);
            }

            written += list.Lines.Count;
            await csv.FlushAsync();
        }

        await csv.NextRecordAsync();
    }

    private void WriteHead(CsvWriter csv, string currency)
    {
        foreach (var head in new[] { "Column.Customer", "Column.Id", "Column.Segment", "Column.By", "Column.Stayed", "Column.ExpectedMonths", "Column.ExpectedPurchases" })
        {
            csv.WriteField(text[head].Value);
        }

        csv.WriteField(text["Column.Predicted", currency].Value);
    }

    private void WriteLine(CsvWriter csv, PredictedLine line)
    {
        csv.WriteField(SpreadsheetText.Safe(line.Name));
        csv.WriteField(line.Customer.Value);
        csv.WriteField(SpreadsheetText.Safe(line.Segment));
        csv.WriteField(text[line.IsBySubscription ? "By.Subscription" : "By.Purchases"].Value);
        csv.WriteField(decimal.Round(LifetimeMonths.OfDays(line.AgeDays), 2));
        csv.WriteField(line.IsBySubscription ? decimal.Round(LifetimeMonths.OfDays((decimal)line.Expected), 2) : (decimal?)null);
        csv.WriteField(line.IsBySubscription ? (decimal?)null : decimal.Round((decimal)line.Expected, 2));
        csv.WriteField(decimal.Round((decimal)line.ValueMinor) / line.Currency.MinorUnitsPerUnit());
    }
}
