using System.Text.Json.Serialization;

namespace CustomerSuccess.Domain.Health;

/// <summary>How a factor's raw value becomes a score of 0 to 100.</summary>
/// <param name="Shape">What lies between the points.</param>
/// <param name="Points">The points, by rising value; scores that fall make a scale on which lower is better.</param>
public sealed record FactorScale(ScaleShape Shape, IReadOnlyList<ScalePoint> Points)
{
    /// <summary>Gets whether there are points and their values rise.</summary>
    [JsonIgnore]
    public bool IsInOrder => Points.Count > 0 && Points.Zip(Points.Skip(1)).All(pair => pair.First.Value < pair.Second.Value);

    /// <summary>Gets whether a higher value is never worse, end against end.</summary>
    [JsonIgnore]
    public bool IsHigherBetter => Points[^1].Score >= Points[0].Score;

    /// <summary>Returns a scale of straight lines between points.</summary>
    public static FactorScale Linear(params (decimal Value, decimal Score)[] points) => new(ScaleShape.Linear, [.. points.Select(point => new ScalePoint(point.Value, point.Score))]);

    /// <summary>Returns a scale of steps.</summary>
    public static FactorScale Steps(params (decimal Value, decimal Score)[] points) => new(ScaleShape.Steps, [.. points.Select(point => new ScalePoint(point.Value, point.Score))]);

    /// <summary>Returns the score of a value. Beyond the ends it is that of the end; on a step it is that of the step that begins there.</summary>
    public decimal Of(decimal value)
    {
        var next = 0;
        while (next < Points.Count && Points[next].Value <= value)
        {
            next++;
        }

        if (next == 0 || next == Points.Count || Shape is ScaleShape.Steps)
        {
            return Points[Math.Max(next - 1, 0)].Score;
        }

        var (low, high) = (Points[next - 1], Points[next]);

        // Multiplied before it is divided, so that 9 of 72 is 12.5 and not a hair off it.
        return low.Score + ((value - low.Value) * (high.Score - low.Score) / (high.Value - low.Value));
    }
}

/// <summary>A point of a scale.</summary>
/// <param name="Value">The raw value.</param>
/// <param name="Score">The score there, 0 to 100.</param>
public sealed record ScalePoint(decimal Value, decimal Score);

/// <summary>What lies between the points of a scale.</summary>
public enum ScaleShape
{
    /// <summary>A straight line from point to point.</summary>
    Linear,

    /// <summary>The score of the point before.</summary>
    Steps,
}
