using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;

namespace CustomerSuccess.Web.Startup;

/// <summary>What running behind a proxy, on several processes, needs: shared keys and the address that people see.</summary>
internal static class ProxyStartup
{
    /// <remarks>
    /// <c>DataProtection:Keys</c> is a folder that outlives the process and is shared by all; <c>Proxy:Trusted</c> says that a proxy
    /// stands before us, whose word about scheme and address is taken.
    /// </remarks>
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("CustomerSuccess");
        if (builder.Configuration["DataProtection:Keys"] is { Length: > 0 } folder)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }

        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
        });
    }

    public static void UseProxy(this WebApplication app)
    {
        if (app.Configuration.GetValue<bool>("Proxy:Trusted"))
        {
            app.UseForwardedHeaders();
        }
    }
}
