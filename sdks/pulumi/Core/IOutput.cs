namespace Pulumi;

/// <summary>An output whose type is not known at compile time.</summary>
internal interface IOutput
{
    ValueTask<OutputData<object?>> GetUntypedDataAsync();

    /// <summary>What the output waits for, to find out why a program does not go on.</summary>
    OutputProgress GetProgress();
}
