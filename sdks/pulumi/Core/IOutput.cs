namespace Pulumi;

/// <summary>An output whose type is not known at compile time.</summary>
internal interface IOutput
{
    ValueTask<OutputData<object?>> GetUntypedDataAsync();

    ValueTask<OutputMark> GetMarkAsync();
}
