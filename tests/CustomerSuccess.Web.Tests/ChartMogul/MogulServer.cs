namespace CustomerSuccess.Web.Tests.ChartMogul;

/// <summary>The real server on a free port of the loopback, with an administrator's key.</summary>
public sealed class MogulServer : IDisposable
{
    public const string Key = "a-key-of-the-settings-for-tests";

    private readonly Dashboard _dashboard;

    public MogulServer(params (string Name, string Value)[] settings)
    {
        _dashboard = new Dashboard([
            ("Bootstrap:AdminEmail", "admin@acme.example"), ("Bootstrap:AdminPassword", "a long sentence"), ("Bootstrap:ApiKey", Key), ("Organization:Name", "Acme"), .. settings]);
        _dashboard.UseKestrel(0);
        _dashboard.StartServer();
    }

    public Uri Address => _dashboard.ClientOptions.BaseAddress;

    public IServiceProvider Services => _dashboard.Services;

    public void Dispose() => _dashboard.Dispose();
}
