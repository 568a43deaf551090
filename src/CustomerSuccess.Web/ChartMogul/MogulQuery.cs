using System.Globalization;
using System.Text;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Reads what a list or a report is asked for.</summary>
internal sealed class MogulQuery(HttpRequest request)
{
    private const int UsualCount = 200;
    private const int MostCount = 1_000;

    /// <summary>Gets how many entries a page has; 200 unless it is said.</summary>
    public int Count => Text("per_page") is not { } text ? UsualCount
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostCount ? count
        : throw new RecordRefusedException("per_page", $"This has to be from 1 to {MostCount}.");

    /// <summary>Gets the record after which the page begins.</summary>
    public Guid? After => Cursor is not { } text ? null : Guid.TryParseExact(text, "N", out var id) ? id : throw BadCursor;

    /// <summary>Gets the place after which a page of activities begins.</summary>
    public ActivityPlace? AfterPlace => Cursor?.Split('|') switch
    {
        null => null,
        [var day, var customer, var number] when DateOnly.TryParseExact(day, "yyyyMMdd", out var on) && Guid.TryParseExact(customer, "N", out var id)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) => new ActivityPlace(on, id, place),
        _ => throw BadCursor,
    };

    private static RecordRefusedException BadCursor => new("cursor", "The cursor is none of this list's; begin without one.");

    private string? Cursor
    {
        get
        {
            if (Text("page") is not null)
            {
                throw new RecordRefusedException("page", "\"page\" param is deprecated, use cursor.");
            }

            if (Text("cursor") is not { } text)
            {
                return null;
            }

            var bytes = new byte[500];
            return Convert.TryFromBase64String(text, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split('\n') is [var list, var place] && list == List ? place : throw BadCursor;
        }
    }

    /// <summary>Gets the list that is asked for: a cursor names it, so that one of another list is refused and does not quietly begin anywhere.</summary>
    private string List => request.Path.Value!.TrimEnd('/').ToLowerInvariant();

    /// <summary>Returns the place of a record in its list.</summary>
    public static string PlaceOf(Guid id) => id.ToString("N");

    /// <summary>Returns the place of an activity in its list.</summary>
    public static string PlaceOf(ActivityPlace place) => FormattableString.Invariant($"{place.Day:yyyyMMdd}|{place.Customer:N}|{place.Number}");

    /// <summary>Returns the cursor of this list behind a place.</summary>
    public string CursorAfter(string place) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{List}\n{place}"));

    /// <summary>Returns a value, or none where it is missing or empty.</summary>
    public string? Text(string name) => request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    public string NeededText(string name) => Text(name) ?? throw new RecordRefusedException(name, $"{name} is required.");

    public Guid? Uuid(string name, string prefix) => Text(name) is { } text ? MogulUuid.InValue(prefix, text, name) : null;

    public DataSourceId? Source => Uuid("data_source_uuid", MogulUuid.Source) is { } id ? new DataSourceId(id) : null;

    public DataSourceId NeededSource => Source ?? throw new RecordRefusedException("data_source_uuid", "data_source_uuid is required.");

    /// <summary>Returns a day; of an instant, its day.</summary>
    public DateOnly? Day(string name) => Text(name) is not { } text ? null
        : MogulInstant.Read(text) is { } instant ? DateOnly.FromDateTime(instant)
        : throw new RecordRefusedException(name, $"'{text}' is no date of the form 2026-03-01.");

    /// <summary>Returns the one record that has the name asked for; with several of that name nobody can say which was meant.</summary>
    public static T OneOf<T>(IReadOnlyList<T> named, string record) => named switch
    {
        [var one] => one,
        [] => throw new RecordMissingException(record),
        _ => throw new RecordRefusedException("external_id", $"{named.Count} records have this external ID; name one by its uuid."),
    };

    /// <summary>Refuses a parameter that would change the answer and is not known: leaving it out would answer another question.</summary>
    public void RequireOnly(params string[] names)
    {
        if (request.Query.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw new RecordRefusedException(unknown, $"The parameter '{unknown}' is not supported here.");
        }
    }
}
