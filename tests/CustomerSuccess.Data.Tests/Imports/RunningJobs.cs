using System.Diagnostics;
using System.Text;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CustomerSuccess.Data.Tests.Imports;

/// <summary>The engine of imports as one process has it, on a folder of its own.</summary>
internal sealed class RunningJobs : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private RunningJobs(ServiceProvider services, string folder) => (_services, _folder) = (services, folder);

    public static Viewer Lead { get; } = new(new MemberId(Guid.CreateVersion7()), [Role.Lead]);

    public ImportDesk Desk => _services.GetRequiredService<ImportDesk>();

    public ImportStorage Storage => _services.GetRequiredService<ImportStorage>();

    public IServiceProvider Services => _services;

    /// <summary>Starts a process on a database; on the folder of another where one is given.</summary>
    public static async Task<RunningJobs> StartAsync(TestDatabase database, string? folder = null, long most = 1_000_000_000, HeldImport? held = null)
    {
        // The database is made at the first use of its own services.
        _ = database.Services;
        folder ??= Path.Combine(Path.GetTempPath(), $"customer-success-imports-{Guid.NewGuid():N}");
        var services = database.NewProcess(more => (held?.In(more) ?? more).AddImports().AddImportJobs(_ => new ImportStorage(folder, most)));
        var jobs = new RunningJobs(services, folder);
        foreach (var hosted in services.GetServices<IHostedService>().OfType<ImportEngine>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        return jobs;
    }

    public Task<Guid?> SendAsync(string name, string text, Guid? job = null) => SendAsync(name, Encoding.UTF8.GetBytes(text), job);

    public async Task<Guid?> SendAsync(string name, byte[] content, Guid? job = null)
    {
        using var stream = new MemoryStream(content);
        return await Desk.AddFileAsync(Lead, job, name, stream, null, CancellationToken.None);
    }

    public async Task<Guid> SendAllAsync(TextFiles files)
    {
        Guid? job = null;
        foreach (var name in files.Names)
        {
            using var stream = files.Open(name);
            job = await Desk.AddFileAsync(Lead, job, name, stream, null, CancellationToken.None);
        }

        return job!.Value;
    }

    public async Task<ImportJob> FindAsync(Guid job) => (await Desk.FindAsync(Lead, job, CancellationToken.None))!;

    /// <summary>Does something with a job and waits for its end.</summary>
    public async Task<ImportJob> DoAsync(Guid job, ImportTask task)
    {
        (task is ImportTask.Undo ? await Desk.UndoAsync(Lead, job, CancellationToken.None) : await Desk.StartAsync(Lead, job, task, CancellationToken.None)).Should().BeTrue();
        return await EndAsync(job);
    }

    public async Task<ImportJob> EndAsync(Guid job)
    {
        var since = Stopwatch.StartNew();
        while (Desk.Running(job) is not null)
        {
            since.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(3));
            await Task.Delay(20);
        }

        return await FindAsync(job);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.GetRequiredService<ImportEngine>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
