namespace CustomerSuccess.Web.Components;

/// <summary>How a figure moved against the period that it is compared with. It is never coloured: colours mean health.</summary>
/// <param name="Direction">Which way the arrow points.</param>
/// <param name="Text">The difference with its sign, such as "+0.9 pt".</param>
/// <param name="ComparedWith">The period compared with, such as "vs Aug".</param>
/// <param name="Certainty">Whether the change is clear; a counted or summed figure has no such mark.</param>
public sealed record ChangeView(ChangeDirection Direction, string Text, string ComparedWith, Certainty Certainty = Certainty.Exact)
{
    /// <summary>Returns the direction of a difference.</summary>
    public static ChangeDirection DirectionOf(decimal difference) => difference switch
    {
        > 0 => ChangeDirection.Up,
        < 0 => ChangeDirection.Down,
        _ => ChangeDirection.None,
    };
}

/// <summary>Which way a figure moved.</summary>
public enum ChangeDirection
{
    None,
    Up,
    Down,
}

/// <summary>Whether a change can be told from chance.</summary>
public enum Certainty
{
    /// <summary>The figure is counted or summed; chance has no part in it.</summary>
    Exact,

    /// <summary>The change is clear.</summary>
    Clear,

    /// <summary>The change is within what chance does.</summary>
    Noise,
}
