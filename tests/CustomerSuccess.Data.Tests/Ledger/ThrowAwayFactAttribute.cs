namespace CustomerSuccess.Data.Tests.Ledger;

/// <summary>A fact that needs a PostgreSQL server which it may stop; skipped, saying why, where tests are to do without PostgreSQL or there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ThrowAwayFactAttribute : FactAttribute
{
    public ThrowAwayFactAttribute() => Skip = Environment.GetEnvironmentVariable("CUSTOMERSUCCESS_TEST_POSTGRESQL") is null
        ? "Set CUSTOMERSUCCESS_TEST_POSTGRESQL, as ./test does; this test starts a further server of its own."
        : ThrowAwayPostgreSql.WhyNot;
}
