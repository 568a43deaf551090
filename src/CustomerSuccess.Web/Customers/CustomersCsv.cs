using System.Globalization;
using CsvHelper;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Writes a list of customers as CSV, page after page, so that a list of any length takes no memory.</summary>
/// <remarks>Days are ISO dates with the Jalali date beside them, amounts are in the currency's main unit, and numbers have a point: files are for other programs.</remarks>
public sealed class CustomersCsv(ICustomerFigures figures, ICustomerNames names, IStringLocalizer<CustomersCsv> text, IStringLocalizer<HealthBadge> bands)
{
    private const int PageLength = 1_000;

    /// <summary>Writes all customers that answer the query.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read customers; nothing was written.</exception>
    public async Task WriteAsync(TextWriter target, CustomerQuery query, Viewer viewer, CancellationToken cancellationToken)
    {
        var page = await figures.ReadAsync(query with { Skip = 0, Take = PageLength }, viewer, cancellationToken);
        var managers = (await names.ChoicesAsync(viewer, cancellationToken)).Managers.ToDictionary(one => one.Id, one => one.Name);
        await using var csv = new CsvWriter(target, CultureInfo.InvariantCulture, leaveOpen: true);
        WriteHead(csv, page);
        for (var written = 0; page.Lines.Count > 0; page = await figures.ReadAsync(query with { Skip = written, Take = PageLength }, viewer, cancellationToken))
        {
            foreach (var line in page.Lines)
            {
                await csv.NextRecordAsync();
                WriteLine(csv, line, line.Manager is { } manager ? managers.GetValueOrDefault(manager) : null);
            }

            written += page.Lines.Count;
            await csv.FlushAsync();
        }

        await csv.NextRecordAsync();
    }

    private void WriteHead(CsvWriter csv, CustomerFiguresPage page)
    {
        var currency = page.Lines.Select(line => line.Mrr?.Currency).FirstOrDefault(one => one is not null)?.Code ?? "–";
        foreach (var title in new[] { "Customer", "Id", "Segment", "Country", "Manager", "Score", "Band", "Change", "Coverage" })
        {
            csv.WriteField(text[title].Value);
        }

        WriteDayHead(csv, "LastContact");
        csv.WriteField(text["Nps"].Value);
        WriteDayHead(csv, "NpsDay");
        WriteDayHead(csv, "Renewal");
        csv.WriteField(text["Mrr", currency].Value);
        csv.WriteField(text["OpenActions"].Value);
        WriteDayHead(csv, "NextAction");
    }

    private void WriteDayHead(CsvWriter csv, string title)
    {
        csv.WriteField(text[title].Value);
        csv.WriteField(text["Jalali", text[title].Value].Value);
    }

    private void WriteLine(CsvWriter csv, CustomerFigures line, string? manager)
    {
        csv.WriteField(SpreadsheetText.Safe(line.Name));
        csv.WriteField(line.Customer.Value);
        csv.WriteField(SpreadsheetText.Safe(line.Segment));
        csv.WriteField(line.Country);
        csv.WriteField(SpreadsheetText.Safe(manager));
        csv.WriteField(Rounded(line.Health.Score));
        csv.WriteField(bands[line.Health.Band.ToString()].Value);
        csv.WriteField(Rounded(line.HealthChange));
        csv.WriteField(line.Health.Coverage);
        WriteDay(csv, line.LastContactOn);
        csv.WriteField(line.LastAnswer?.Score);
        WriteDay(csv, line.LastAnswer?.On);
        WriteDay(csv, line.RenewsOn);
        csv.WriteField(line.Mrr is { } mrr ? mrr.MinorUnits / mrr.Currency.MinorUnitsPerUnit() : (decimal?)null);
        csv.WriteField(line.OpenActions);
        WriteDay(csv, line.NextActionOn);
    }

    private static decimal? Rounded(Figure figure) => figure is Figure.Defined some ? decimal.Round(some.Value, 2) : null;

    private static void WriteDay(CsvWriter csv, DateOnly? day)
    {
        csv.WriteField(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        csv.WriteField(day is { } some ? TypedDate.Write(some, CalendarKind.Persian) : null);
    }
}
