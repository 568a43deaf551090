using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Entry;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Nps;
using CustomerSuccess.Web.Tests.Entry;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace CustomerSuccess.Web.Tests.Nps;

public class AnswerFieldsTests : PageTest
{
    private static readonly EntryWave March = new(WaveId.New(), "March", new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1), 0);

    [Theory]
    [InlineData(LanguageChoice.English, "Score must be a whole number from 0 to 10")]
    [InlineData(LanguageChoice.Persian, "امتیاز باید عدد صحیح ۰ تا ۱۰ باشد")]
    public async Task A_message_stands_beside_its_field_and_belongs_to_it(LanguageChoice language, string message)
    {
        Choose(DisplayChoices.UsualFor(language));
        var page = await (await DrawFormAsync(language, form => form.Score = "12")).DocumentAsync();

        var score = page.QuerySelector("#field-score")!;
        score.GetAttribute("aria-invalid").Should().Be("true");
        page.GetElementById(score.GetAttribute("aria-describedby")!)!.TextContent.Trim().Should().Be(message);
        page.QuerySelector("#field-answeredon")!.HasAttribute("aria-invalid").Should().BeFalse();
        page.QuerySelectorAll("label").Select(label => label.GetAttribute("for")).Should().Contain(["field-customer", "field-person", "field-score", "field-reason"]);
    }

    [Fact]
    public async Task The_customer_is_a_combobox_whose_list_is_closed_at_first()
    {
        var page = await (await DrawFormAsync(LanguageChoice.English, _ => { })).DocumentAsync();

        var customer = page.QuerySelector("#field-customer")!;
        customer.GetAttribute("role").Should().Be("combobox");
        customer.GetAttribute("aria-expanded").Should().Be("false");
        page.GetElementById(customer.GetAttribute("aria-controls")!)!.GetAttribute("role").Should().Be("listbox");
        customer.HasAttribute("aria-activedescendant").Should().BeFalse();
    }

    [Theory]
    [InlineData(RatingScale.ZeroToTen, 11)]
    [InlineData(RatingScale.OneToTen, 10)]
    public async Task There_is_a_button_for_each_score_of_the_scale(RatingScale scale, int buttons)
    {
        var page = await (await DrawFormAsync(LanguageChoice.English, form => form.Score = "۹", scale)).DocumentAsync();

        page.QuerySelectorAll("input[type=radio]").Should().HaveCount(buttons);
        page.QuerySelector("input[type=radio][checked]")!.ParentElement!.TextContent.Should().Be("9");
    }

    private async Task<DrawnPage> DrawFormAsync(LanguageChoice language, Action<AnswerForm> change, RatingScale scale = RatingScale.ZeroToTen)
    {
        var form = new AnswerForm
        {
            Wave = AnswerChoices.KeyOf(March.Id),
            AnsweredOn = "2026-03-20",
            Customer = "Kestrel",
            CustomerId = Guid.NewGuid(),
            Score = "8",
            Choices = new AnswerChoices(new DateOnly(2026, 3, 31), [new EntrySurvey(SurveyId.New(), "Spring", scale, [March])]),
        };
        change(form);
        var edit = new EditContext(form);
        var messages = new ValidationMessageStore(edit);
        foreach (var error in new AnswerFormValidator(EntryTexts.In<AnswerPanel>(language), EntryTexts.Display(language)).Validate(form).Errors)
        {
            messages.Add(edit.Field(error.PropertyName), error.ErrorMessage);
        }

        return await DrawAsync<Sheet>((nameof(Sheet.Edit), edit), (nameof(Sheet.Form), form));
    }

    /// <summary>The fields inside a form, as the panel has them.</summary>
    private sealed class Sheet : ComponentBase
    {
        [Parameter] public EditContext? Edit { get; set; }

        [Parameter] public AnswerForm? Form { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<CascadingValue<EditContext>>(0);
            builder.AddComponentParameter(1, "Value", Edit);
            builder.AddComponentParameter(2, "ChildContent", (RenderFragment)(inner =>
            {
                inner.OpenComponent<AnswerFields>(0);
                inner.AddComponentParameter(1, "Form", Form);
                inner.AddComponentParameter(2, "FindCustomers", (Func<string, CancellationToken, Task<IReadOnlyList<ComboChoice>>>)Nothing);
                inner.AddComponentParameter(3, "FindPeople", (Func<string, CancellationToken, Task<IReadOnlyList<ComboChoice>>>)Nothing);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        }

        private static Task<IReadOnlyList<ComboChoice>> Nothing(string typed, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ComboChoice>>([]);
    }
}
