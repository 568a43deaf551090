using CustomerSuccess.Data;
using CustomerSuccess.Data.PostgreSql;
using CustomerSuccess.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

// dotnet-ef needs a program to load; src/CustomerSuccess.Migrations/add-migration calls it.
Console.Error.WriteLine("Add a migration with src/CustomerSuccess.Migrations/add-migration NAME.");
return 1;

/// <summary>Gives dotnet-ef the model of the database named after <c>--</c>. It never connects.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CustomerSuccessContext>
{
    public CustomerSuccessContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CustomerSuccessContext>();
        if (args is ["PostgreSql"])
        {
            PostgreSqlServices.Configure(options, "Host=localhost");
        }
        else
        {
            SqliteServices.Configure(options, "Data Source=:memory:");
        }

        return new CustomerSuccessContext(options.Options);
    }
}
