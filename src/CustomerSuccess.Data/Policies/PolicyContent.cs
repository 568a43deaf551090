using System.Text.Json;
using CustomerSuccess.Domain.Policies;

namespace CustomerSuccess.Data.Policies;

/// <summary>The form in which definitions are kept: JSON, where what is not said is as the documentation has it.</summary>
internal static class PolicyContent
{
    /// <summary>Returns the definitions.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static MetricPolicies Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<MetricPolicies>(json) ?? throw new FormatException("The policies are null.");
        }
        catch (JsonException unreadable)
        {
            throw new FormatException("The policies are not written as such.", unreadable);
        }
    }
}
