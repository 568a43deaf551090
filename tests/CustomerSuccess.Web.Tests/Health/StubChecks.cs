using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Tests.Health;

/// <summary>Holds the scores that a test gives against what happened.</summary>
internal sealed class StubChecks : IModelChecks
{
    public List<HealthObservation> Observations { get; } = [];

    public int Readings { get; private set; }

    public int AllCustomers { get; set; } = 100;

    public Task<ModelCheckReading> ReadAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        Readings++;
        return viewer.Defines
            ? Task.FromResult(new ModelCheckReading(ModelCheck.Of(Observations), 100, AllCustomers, new DateOnly(2026, 10, 4), new FigureStamp(7, new DateTime(2026, 10, 5, 20, 29, 0, DateTimeKind.Utc))))
            : throw new NotAllowedException("The check.");
    }
}
