using System.Reflection;
using Xunit.Sdk;

namespace CustomerSuccess.Data.Tests;

/// <summary>Gives a theory a PostgreSQL database with tables and nothing else. Without a server the run says that it was skipped, and why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public OnPostgreSqlAttribute() =>
        Skip = PostgreSqlDatabase.Server is null ? "Set CUSTOMERSUCCESS_TEST_POSTGRESQL to a server's connection string." : null;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[new PostgreSqlDatabase()]];
}
