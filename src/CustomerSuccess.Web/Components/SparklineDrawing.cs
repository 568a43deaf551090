using System.Globalization;

namespace CustomerSuccess.Web.Components;

/// <summary>Where the lines of a trend run, in a box of 252 by 28.</summary>
internal sealed record SparklineDrawing(IReadOnlyList<string> Lines, string? RunningLine, string? End)
{
    private const double Width = 252;
    private const double Height = 28;
    private const double Margin = 4;

    public static SparklineDrawing Of(IReadOnlyList<double?> values, bool isRunning)
    {
        var known = values.OfType<double>().ToArray();
        if (known.Length == 0)
        {
            return new([], null, null);
        }

        var (low, high) = (known.Min(), known.Max());
        var places = values.Select((value, i) => value is { } v ? (X: At(i, values.Count), Y: Up(v, low, high)) : ((double X, double Y)?)null).ToArray();
        var closed = isRunning ? places[..^1] : places;
        var running = isRunning && places.Length > 1 && places[^1] is { } last && places[^2] is { } before ? Line([before, last]) : null;
        return new(Pieces(closed), running, places.LastOrDefault(place => place is not null) is { } end ? Dot(end) : null);
    }

    private static double At(int index, int count) => count == 1 ? Width / 2 : Margin + index * (Width - 2 * Margin) / (count - 1);

    private static double Up(double value, double low, double high) => Height - Margin - (high > low ? (value - low) / (high - low) : 0.5) * (Height - 2 * Margin);

    private static List<string> Pieces((double X, double Y)?[] places)
    {
        var pieces = new List<string>();
        var piece = new List<(double X, double Y)>();
        foreach (var place in places.Append(null))
        {
            if (place is { } known)
            {
                piece.Add(known);
                continue;
            }

            if (piece.Count > 1)
            {
                pieces.Add(Line(piece));
            }

            piece.Clear();
        }

        return pieces;
    }

    private static string Line(IEnumerable<(double X, double Y)> places) => string.Join(' ', places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.X:0.0},{place.Y:0.0}")));

    private static string Dot((double X, double Y) place) => string.Create(CultureInfo.InvariantCulture, $"left:{100 * place.X / Width:0.00}%;top:{100 * place.Y / Height:0.00}%");
}
