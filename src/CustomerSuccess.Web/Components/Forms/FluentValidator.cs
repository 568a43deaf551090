using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CustomerSuccess.Web.Components.Forms;

/// <summary>Holds the form around it to the rules of a validator: each field when it changes, all of them when it is sent.</summary>
/// <typeparam name="TModel">The form's model.</typeparam>
public sealed class FluentValidator<TModel> : ComponentBase, IDisposable
    where TModel : class
{
    private ValidationMessageStore? _messages;
    private EditContext? _form;

    [CascadingParameter] public required EditContext Form { get; set; }

    [Inject] public required IServiceProvider Services { get; init; }

    /// <summary>The rules; the registered <see cref="IValidator{T}"/> when left out.</summary>
    [Parameter] public IValidator<TModel>? Rules { get; set; }

    public void Dispose()
    {
        if (_form is not null)
        {
            _form.OnValidationRequested -= ValidateAll;
            _form.OnFieldChanged -= ValidateField;
        }
    }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_form, Form))
        {
            return;
        }

        Dispose();
        _form = Form;
        _messages = new ValidationMessageStore(Form);
        Form.OnValidationRequested += ValidateAll;
        Form.OnFieldChanged += ValidateField;
    }

    private void ValidateAll(object? sender, ValidationRequestedEventArgs requested)
    {
        _messages!.Clear();
        Add(new ValidationContext<TModel>((TModel)Form.Model), _ => true);
    }

    private void ValidateField(object? sender, FieldChangedEventArgs changed)
    {
        _messages!.Clear(changed.FieldIdentifier);
        Add(new ValidationContext<TModel>((TModel)Form.Model), field => field.Equals(changed.FieldIdentifier));
    }

    private void Add(ValidationContext<TModel> context, Func<FieldIdentifier, bool> wanted)
    {
        var rules = Rules ?? Services.GetRequiredService<IValidator<TModel>>();
        foreach (var failure in rules.Validate(context).Errors)
        {
            var field = FieldPath.Find(Form.Model, failure.PropertyName);
            if (wanted(field))
            {
                _messages!.Add(field, failure.ErrorMessage);
            }
        }

        Form.NotifyValidationStateChanged();
    }
}
