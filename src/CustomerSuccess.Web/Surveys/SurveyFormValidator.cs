using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Surveys;

/// <summary>Holds a survey or a wave to its rules while it is typed.</summary>
public sealed class SurveyFormValidator : AbstractValidator<SurveyForm>
{
    public SurveyFormValidator(IStringLocalizer<SurveysPage> text, IDisplay display, TimeProvider time)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.SurveyName)
            .NotEmpty().WithMessage(_ => text["NameIsMissing"])
            .MaximumLength(ResponseRules.LongestName).WithMessage(_ => text["NameIsTooLong", display.Number(ResponseRules.LongestName)])
            .When(form => !form.IsWave);
        RuleFor(form => form.WaveName)
            .NotEmpty().WithMessage(_ => text["NameIsMissing"])
            .MaximumLength(ResponseRules.LongestName).WithMessage(_ => text["NameIsTooLong", display.Number(ResponseRules.LongestName)]);
        RuleFor(form => form.WaveFrom).Must(day => TypedDate.TryRead(day, out _)).WithMessage(CannotBeRead);
        RuleFor(form => form.WaveTo)
            .Must(day => TypedDate.TryRead(day, out _)).WithMessage(CannotBeRead)
            .Must((form, last) => !TypedDate.TryRead(form.WaveFrom, out var first) || (TypedDate.TryRead(last, out var end) && end >= first)).WithMessage(_ => text["EndIsBeforeStart"])
            .When(form => !string.IsNullOrWhiteSpace(form.WaveTo));

        string CannotBeRead(SurveyForm form) =>
            text["DateCannotBeRead", display.Digits(TypedDate.Write(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), display.Choices.Calendar))];
    }
}
