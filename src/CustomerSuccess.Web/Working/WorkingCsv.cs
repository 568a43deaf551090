using System.Globalization;
using CsvHelper;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Language;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Writes the list behind a figure as CSV: only the customers that the viewer may read, page after page, so that a file of any length takes no memory.</summary>
/// <remarks>Days are ISO dates with the Jalali date beside them, amounts are in the currency's main unit, and numbers have a point: files are for other programs.</remarks>
public sealed class WorkingCsv(IFigureLists lists, IChurnReasons reasons, IStringLocalizer<WorkingWords> text)
{
    private const int PageLength = 1_000;

    /// <summary>Writes the list.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures; nothing was written.</exception>
    public async Task WriteAsync(TextWriter target, FigurePart part, Period period, Filter filter, Viewer viewer, LanguageChoice language, CancellationToken cancellationToken)
    {
        var list = await lists.ReadAsync(part, period, filter, viewer, 0, PageLength, cancellationToken: cancellationToken);
        var known = part is FigurePart.Lost ? await reasons.ReadAsync(viewer, cancellationToken) : new Dictionary<ChurnReasonId, ChurnReason>();
        await using var csv = new CsvWriter(target, CultureInfo.InvariantCulture, leaveOpen: true);
        WriteHead(csv, part, list);
        for (var written = 0; list.Lines.Count > 0; list = await lists.ReadAsync(part, period, filter, viewer, written, PageLength, cancellationToken: cancellationToken))
        {
            foreach (var line in list.Lines)
            {
                await csv.NextRecordAsync();
                WriteLine(csv, part, line, known, language);
            }

            written += list.Lines.Count;
            await csv.FlushAsync();
        }

        await csv.NextRecordAsync();
    }

    private void WriteHead(CsvWriter csv, FigurePart part, FigureList list)
    {
        csv.WriteField(text["Csv.Customer"].Value);
        csv.WriteField(text["Csv.Id"].Value);
        csv.WriteField(text["Csv.Segment"].Value);
        foreach (var column in PartColumns.Of(part))
        {
            switch (column)
            {
                case PartColumn.Day:
                    var day = text[$"Csv.Day.{PartColumns.DayOf(part)}"].Value;
                    csv.WriteField(day);
                    csv.WriteField(text["Csv.Jalali", day].Value);
                    break;
                case PartColumn.Amount:
                    var currency = list.Lines.Select(line => line.Amount?.Currency).FirstOrDefault(one => one is not null);
                    csv.WriteField(text[$"Csv.Amount.{PartColumns.AmountOf(part)}", currency?.Code ?? "–"].Value);
                    break;
                case PartColumn.Health:
                    csv.WriteField(text[part.IsLeaving() ? "Csv.HealthBefore" : "Csv.Health"].Value);
                    csv.WriteField(text["Csv.Band"].Value);
                    break;
                default:
                    csv.WriteField(text[$"Csv.{column}"].Value);
                    break;
            }
        }
    }

    private void WriteLine(CsvWriter csv, FigurePart part, FigureLine line, IReadOnlyDictionary<ChurnReasonId, ChurnReason> known, LanguageChoice language)
    {
        csv.WriteField(SpreadsheetText.Safe(line.Name));
        csv.WriteField(line.Customer.Value);
        csv.WriteField(SpreadsheetText.Safe(line.Segment));
        foreach (var column in PartColumns.Of(part))
        {
            switch (column)
            {
                case PartColumn.Day:
                    var day = part.IsLeaving() ? line.Day?.AddDays(-1) : line.Day;
                    csv.WriteField(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    csv.WriteField(day is { } some ? TypedDate.Write(some, CalendarKind.Persian) : null);
                    break;
                case PartColumn.Amount:
                    csv.WriteField(line.Amount is { } amount ? amount.MinorUnits / amount.Currency.MinorUnitsPerUnit() : (decimal?)null);
                    break;
                case PartColumn.Score:
                    csv.WriteField(line.Score);
                    break;
                case PartColumn.Health:
                    csv.WriteField(line.Health?.Score is Figure.Defined score ? decimal.Round(score.Value, 2) : (decimal?)null);
                    csv.WriteField(line.Health is { } health ? text[$"Band.{health.Band}"].Value : null);
                    break;
                case PartColumn.Reason:
                    csv.WriteField(SpreadsheetText.Safe(line.Reason is { } id && known.TryGetValue(id, out var reason) ? language is LanguageChoice.Persian ? reason.NamePersian : reason.Name : null));
                    break;
                default:
                    throw new InvalidOperationException($"{column} is not written.");
            }
        }
    }
}
