using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace Pulumi.Protocol;

/// <summary>Looks at the first bytes of a connection: HTTP/2 with prior knowledge begins with a fixed preface (RFC 9113, section 3.4).</summary>
internal static class PrefaceCheck
{
    private static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    /// <summary>Hands the connection on untouched, or ends it and tells.</summary>
    public static async Task RunAsync(ConnectionContext connection, ConnectionDelegate next, Action onGarbage)
    {
        PipeReader input = connection.Transport.Input;
        while (true)
        {
            ReadResult read = await input.ReadAsync(connection.ConnectionClosed).ConfigureAwait(false);
            bool fits = Fits(read.Buffer);
            bool decided = !fits || read.Buffer.Length >= Preface.Length || read.IsCompleted;
            input.AdvanceTo(read.Buffer.Start, decided ? read.Buffer.Start : read.Buffer.End);
            if (!fits || (decided && read.Buffer.Length is > 0 and var length && length < Preface.Length))
            {
                onGarbage();
                connection.Abort(new ConnectionAbortedException("This is not HTTP/2."));
                return;
            }

            if (decided)
            {
                break;
            }
        }

        await next(connection).ConfigureAwait(false);
    }

    private static bool Fits(ReadOnlySequence<byte> buffer)
    {
        Span<byte> start = stackalloc byte[Preface.Length];
        int length = (int)Math.Min(buffer.Length, Preface.Length);
        buffer.Slice(0, length).CopyTo(start);
        return Preface.StartsWith(start[..length]);
    }
}
