using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Domain.Policies;

namespace CustomerSuccess.Web.Api.Figures.Policies;

/// <summary>One definition that an address may put in place of the one in force.</summary>
/// <param name="Name">Its name in addresses and answers.</param>
/// <param name="Means">What it decides.</param>
/// <param name="Values">What it can be, in words.</param>
/// <param name="Read">Reads a value; none for what it cannot be.</param>
/// <param name="Write">Writes the value in force, as an address would have it.</param>
internal sealed record PolicyParameter(
    string Name, string Means, string Values, Func<string, Func<MetricPolicies, MetricPolicies>?> Read, Func<MetricPolicies, string> Write)
{
    private const string None = "none";

    public static PolicyParameter Choice<T>(string name, string means, Func<MetricPolicies, T> get, Func<MetricPolicies, T, MetricPolicies> set)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.OrdinalIgnoreCase);
        return new(
            name, means, string.Join(", ", words.Keys),
            text => words.TryGetValue(text, out var value) ? policies => set(policies, value) : null,
            policies => words.Single(word => word.Value.Equals(get(policies))).Key);
    }

    public static PolicyParameter Whole(string name, string means, int least, int most, Func<MetricPolicies, int> get, Func<MetricPolicies, int, MetricPolicies> set) => new(
        name, means, $"a whole number from {least} to {most}",
        text => TryWhole(text, least, most) is { } value ? policies => set(policies, value) : null,
        policies => get(policies).ToString(CultureInfo.InvariantCulture));

    public static PolicyParameter WholeOrNone(string name, string means, int least, int most, Func<MetricPolicies, int?> get, Func<MetricPolicies, int?, MetricPolicies> set) => new(
        name, means, $"a whole number from {least} to {most}, or {None}",
        text => text == None ? policies => set(policies, null) : TryWhole(text, least, most) is { } value ? policies => set(policies, value) : null,
        policies => get(policies)?.ToString(CultureInfo.InvariantCulture) ?? None);

    public static PolicyParameter Number(string name, string means, decimal least, decimal most, Func<MetricPolicies, decimal> get, Func<MetricPolicies, decimal, MetricPolicies> set) => new(
        name, means, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? policies => set(policies, value) : null,
        policies => get(policies).ToString(CultureInfo.InvariantCulture));

    public static PolicyParameter YesNo(string name, string means, Func<MetricPolicies, bool> get, Func<MetricPolicies, bool, MetricPolicies> set) => new(
        name, means, "true, false",
        text => bool.TryParse(text, out var value) ? policies => set(policies, value) : null,
        policies => get(policies) ? "true" : "false");

    private static int? TryWhole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : null;
}
