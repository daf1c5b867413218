namespace Pulumi.Protocol;

/// <summary>A call that did not succeed.</summary>
public sealed class RpcException : Exception
{
    /// <summary>Describes a call that ended with <paramref name="statusCode"/>.</summary>
    public RpcException(StatusCode statusCode, string detail, Exception? innerException = null)
        : base(detail.Length == 0 ? $"The call failed with status {statusCode}." : $"{detail} ({statusCode})", innerException)
    {
        StatusCode = statusCode;
        Detail = detail;
    }

    /// <summary>How the call ended.</summary>
    public StatusCode StatusCode { get; }

    /// <summary>What the server said, or what is known about the broken connection.</summary>
    public string Detail { get; }
}
