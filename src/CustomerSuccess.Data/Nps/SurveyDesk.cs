using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Nps;

/// <summary>Makes surveys and their waves.</summary>
public sealed class SurveyDesk(IDbContextFactory<CustomerSuccessContext> contexts) : ISurveyDesk
{
    public async Task<IReadOnlyList<EntrySurvey>> SurveysAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var surveys = await context.Surveys.AsNoTracking().ToListAsync(cancellationToken);
        var waves = await context.SurveyWaves.AsNoTracking()
            .Select(wave => new { wave, Answers = context.SurveyResponses.Count(response => response.WaveId == wave.Id && !response.IsWithdrawn) })
            .ToListAsync(cancellationToken);
        var bySurvey = waves.ToLookup(row => row.wave.SurveyId, row => new EntryWave(row.wave.Id, row.wave.Name, row.wave.From, row.wave.Until, row.Answers));
        return [.. surveys
            .Select(survey => new EntrySurvey(survey.Id, survey.Name, survey.Scale, [.. bySurvey[survey.Id].OrderByDescending(wave => wave.From)]))
            .OrderByDescending(survey => survey.Waves is [var latest, ..] ? latest.From : default).ThenBy(survey => survey.Name, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<SurveyFault>> AddAsync(Viewer viewer, SurveyEntry survey, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        ArgumentNullException.ThrowIfNull(survey);
        SurveyFault[] faults = [.. SurveyRules.FaultsOf(survey.Name), .. SurveyRules.FaultsOf(survey.FirstWave)];
        if (faults.Length > 0)
        {
            return [.. faults.Distinct()];
        }

        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var names = await context.Surveys.Select(it => new { it.Id, it.Name }).ToListAsync(cancellationToken);
        if (names.Exists(it => it.Id == survey.Id))
        {
            return [];
        }

        if (names.Exists(it => FoldedText.Of(it.Name) == FoldedText.Of(survey.Name)))
        {
            return [SurveyFault.NameIsTaken];
        }

        context.Add(new Survey { Id = survey.Id, Name = survey.Name.Trim(), Scale = survey.Scale });
        context.Add(Wave(survey.Id, survey.FirstWave));
        await context.SaveChangesAsync(cancellationToken);
        return [];
    }

    public async Task<IReadOnlyList<SurveyFault>> AddWaveAsync(Viewer viewer, SurveyId survey, WaveEntry wave, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        if (SurveyRules.FaultsOf(wave) is { Count: > 0 } faults)
        {
            return faults;
        }

        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        if (!await context.Surveys.AnyAsync(it => it.Id == survey, cancellationToken))
        {
            return [SurveyFault.IsGone];
        }

        var names = await context.SurveyWaves.Where(it => it.SurveyId == survey).Select(it => new { it.Id, it.Name }).ToListAsync(cancellationToken);
        if (names.Exists(it => it.Id == wave.Id))
        {
            return [];
        }

        if (names.Exists(it => FoldedText.Of(it.Name) == FoldedText.Of(wave.Name)))
        {
            return [SurveyFault.NameIsTaken];
        }

        context.Add(Wave(survey, wave));
        await context.SaveChangesAsync(cancellationToken);
        return [];
    }

    public async Task<IReadOnlyList<SurveyFault>> EndWaveAsync(Viewer viewer, WaveId wave, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var row = await context.SurveyWaves.SingleOrDefaultAsync(it => it.Id == wave, cancellationToken);
        if (row is null)
        {
            return [SurveyFault.IsGone];
        }

        if (lastDay < row.From)
        {
            return [SurveyFault.EndIsBeforeStart];
        }

        if (lastDay is { } last && await context.SurveyResponses.AnyAsync(it => it.WaveId == wave && !it.IsWithdrawn && it.AnsweredOn > last, cancellationToken))
        {
            return [SurveyFault.AnswersLieOutside];
        }

        row.Until = lastDay?.AddDays(1);
        await context.SaveChangesAsync(cancellationToken);
        return [];
    }

    private static SurveyWave Wave(SurveyId survey, WaveEntry wave) =>
        new() { Id = wave.Id, SurveyId = survey, Name = wave.Name.Trim(), From = wave.From, Until = wave.LastDay?.AddDays(1) };
}
