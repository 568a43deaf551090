namespace CustomerSuccess.Browser.Tests;

/// <summary>A test in a real browser. Without one the run says that it was skipped, and why.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = ChromiumSkip.Reason;

    public static string? Chromium => Environment.GetEnvironmentVariable("CUSTOMERSUCCESS_TEST_CHROMIUM");
}

/// <summary>The same for a theory.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = ChromiumSkip.Reason;
}

internal static class ChromiumSkip
{
    public static string? Reason => ChromiumFactAttribute.Chromium is null ? "Set CUSTOMERSUCCESS_TEST_CHROMIUM to the path of Chromium, as ./test does." : null;
}
