using System.Globalization;
using Serilog;
using Serilog.Formatting.Json;

namespace CustomerSuccess.Web.Startup;

/// <summary>Logs by Serilog: lines for people while developing, JSON in production. See docs/decisions/0002.</summary>
internal static class LoggingStartup
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var logs = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", Serilog.Events.LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", Serilog.Events.LogEventLevel.Warning)
            // What it says of the model and of migrations at every first start is meant for us, who have weighed it.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Model", Serilog.Events.LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Migrations", Serilog.Events.LogEventLevel.Error)
            .Enrich.FromLogContext()
            .ReadFrom.Configuration(builder.Configuration);
        logs = builder.Environment.IsDevelopment()
            ? logs.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            : logs.WriteTo.Console(new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture));
        builder.Logging.ClearProviders().AddSerilog(logs.CreateLogger(), dispose: true);
    }
}
