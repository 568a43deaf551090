using System.Text.Json;
using CustomerSuccess.Domain.Closing;

namespace CustomerSuccess.Data.Closing;

/// <summary>The form in which the headlines of a closed month are kept: JSON, with every digit that they had.</summary>
internal static class ClosedFigures
{
    public static string Write(IReadOnlyList<ClosedFigure> figures) => JsonSerializer.Serialize(figures, JsonSerializerOptions.Web);

    /// <summary>Returns the headlines.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static IReadOnlyList<ClosedFigure> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<ClosedFigure>>(json, JsonSerializerOptions.Web) is { } figures && figures.TrueForAll(figure => figure is { Metric: not null, Parts: not null })
                ? figures
                : throw new FormatException("The figures are not complete.");
        }
        catch (JsonException unreadable)
        {
            throw new FormatException("The figures are not written as such.", unreadable);
        }
    }
}
