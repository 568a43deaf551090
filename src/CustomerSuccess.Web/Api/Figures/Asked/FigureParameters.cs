using CustomerSuccess.Web.Api.Figures.Policies;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Figures.Asked;

/// <summary>The names of the parameters that figures take. Those of the slice are the same as in the addresses of pages.</summary>
internal static class FigureParameters
{
    public const string Calendar = "calendar";
    public const string Interval = "interval";
    public const string Start = "start";
    public const string End = "end";
    public const string Explain = "explain";
    public const string Segment = "segment";
    public const string Country = "country";
    public const string Manager = "manager";
    public const string Plan = "plan";
    public const string Currency = "currency";

    /// <summary>Gets those that may be given several times; any one of the values is enough.</summary>
    public static IReadOnlyList<string> Slice { get; } = [Segment, Country, Manager, Plan, Currency];

    /// <summary>Gets those of a series whose entries have no working.</summary>
    public static IReadOnlyList<string> Unexplained { get; } = [Calendar, Interval, Start, End, .. Slice, .. PolicyParameters.All.Select(policy => policy.Name)];

    /// <summary>Gets those of a series.</summary>
    public static IReadOnlyList<string> Series { get; } = [.. Unexplained, Explain];

    /// <summary>Gets those of a list.</summary>
    public static IReadOnlyList<string> List { get; } =
        [Start, End, .. Slice, .. PolicyParameters.All.Select(policy => policy.Name), Paging.PageRequest.LimitName, Paging.PageRequest.CursorName];

    /// <summary>Refuses an address that has parameters.</summary>
    /// <exception cref="ApiRefusedException">It has some.</exception>
    public static void RefuseAny(IQueryCollection query)
    {
        var faults = new ApiFaults();
        Check(query, [], faults);
        faults.ThrowIfAny(ApiRefusals.BadParameters);
    }

    /// <summary>Notes what is not known, what has no value, and what is there twice and may be there once: a slip of the pen must not change a figure silently.</summary>
    public static void Check(IQueryCollection query, IReadOnlyList<string> known, ApiFaults faults)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(faults);
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(name, known.Count == 0 ? "There is no such parameter; this address takes none." : $"There is no such parameter; use {string.Join(", ", known)}.");
            }
            else if (values.Any(string.IsNullOrWhiteSpace))
            {
                // The value of a script that has none would otherwise ask for the whole company.
                faults.Add(name, "Give it a value, or leave it out.");
            }
            else if (values.Count > 1 && !Slice.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(name, "Give it once.");
            }
        }
    }
}
