namespace CustomerSuccess.Web.Tests;

/// <summary>The demonstration, one for all tests of a class: what they change is of their own people, or put back.</summary>
public sealed class DemoHost : IDisposable
{
    public Dashboard Dashboard { get; } = new(("Demo", "true"));

    public void Dispose() => Dashboard.Dispose();
}
