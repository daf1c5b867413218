namespace Pulumi.Protocol;

/// <summary>How a call ended, with gRPC's numbers.</summary>
public enum StatusCode
{
    /// <summary>The call succeeded.</summary>
    OK = 0,

    /// <summary>The caller gave the call up.</summary>
    Cancelled = 1,

    /// <summary>The server failed without saying more.</summary>
    Unknown = 2,

    /// <summary>The request is wrong whatever the server's state.</summary>
    InvalidArgument = 3,

    /// <summary>The call took longer than its deadline.</summary>
    DeadlineExceeded = 4,

    /// <summary>What the request names does not exist.</summary>
    NotFound = 5,

    /// <summary>What the request creates exists already.</summary>
    AlreadyExists = 6,

    /// <summary>The caller may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A limit is exceeded, such as that of a message's size.</summary>
    ResourceExhausted = 8,

    /// <summary>The server's state does not allow the call.</summary>
    FailedPrecondition = 9,

    /// <summary>The call collided with another one.</summary>
    Aborted = 10,

    /// <summary>A position beyond the valid range.</summary>
    OutOfRange = 11,

    /// <summary>The server does not know the method.</summary>
    Unimplemented = 12,

    /// <summary>One of the two sides broke the protocol.</summary>
    Internal = 13,

    /// <summary>The server cannot be reached.</summary>
    Unavailable = 14,

    /// <summary>Data was lost.</summary>
    DataLoss = 15,

    /// <summary>The server does not know who calls.</summary>
    Unauthenticated = 16,
}
