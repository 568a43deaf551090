using System.Reflection;
using Xunit.Sdk;

namespace CustomerSuccess.Data.Tests;

/// <summary>Gives a theory a SQLite database with tables and nothing else.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[new SqliteDatabase()]];
}
