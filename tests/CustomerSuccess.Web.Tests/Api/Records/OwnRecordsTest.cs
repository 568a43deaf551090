namespace CustomerSuccess.Web.Tests.Api.Records;

/// <summary>Tests that count all there is, each on an application of its own.</summary>
public abstract class OwnRecordsTest : RecordsTest, IDisposable
{
    private readonly ApiHost _host;

    protected OwnRecordsTest()
        : this(new ApiHost())
    {
    }

    private OwnRecordsTest(ApiHost host)
        : base(host) => _host = host;

    public void Dispose()
    {
        _host.Dispose();
        GC.SuppressFinalize(this);
    }
}
