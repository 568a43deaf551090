using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests.RandomRecords;

/// <summary>Days that crowd around the edges of a period, where definitions differ from one another.</summary>
public sealed class RandomDays(Random random, Period around)
{
    /// <summary>Returns a day: more often than not within two days of an edge, else within a year before or three months after the period.</summary>
    public DateOnly Next() => random.Next(5) switch
    {
        0 => around.Start.AddDays(random.Next(-2, 3)),
        1 => around.End.AddDays(random.Next(-2, 3)),
        2 => around.Start.AddDays(random.Next(around.End.DayNumber - around.Start.DayNumber)),
        3 => around.Start.AddDays(random.Next(-370, 0)),
        _ => around.End.AddDays(random.Next(90)),
    };

    /// <summary>Returns a day after <paramref name="day"/>: soon, or one of the crowd if it is later.</summary>
    public DateOnly After(DateOnly day)
    {
        var next = Next();
        return next > day && random.Next(3) > 0 ? next : day.AddDays(random.Next(1, 40));
    }
}
