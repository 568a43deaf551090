namespace CustomerSuccess.Data.Tests;

/// <summary>A clock that stands still until a test sets it; its timers run as usual.</summary>
public sealed class TestTime : TimeProvider
{
    public DateTime Now { get; set; } = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => Now;
}
