namespace Pulumi;

/// <summary>A value that a resource takes: a plain value, or an output of another resource.</summary>
public class Input<T> : IInput
{
    private Output<T>? _outputValue;

    private protected Input(Output<T>? outputValue) => _outputValue = outputValue;

    public static implicit operator Input<T>(T value) => new(Output.Create(value)!);

    public static implicit operator Input<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value);
    }

    public static implicit operator Output<T>(Input<T> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.OutputValue;
    }

    internal Output<T> OutputValue => _outputValue ??= CreateOutput();

    IOutput IInput.ToUntypedOutput() => OutputValue;

    IOutput IInput.ToDetailedOutput() => GetDetailedOutput();

    private protected virtual Output<T> CreateOutput() => throw new InvalidOperationException("An input must have a value.");

    private protected virtual IOutput GetDetailedOutput() => OutputValue;

    private protected void Changed() => _outputValue = null;
}
