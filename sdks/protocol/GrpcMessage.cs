using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>What goes over the wire for a unary call: one length-prefixed message each way, and a percent-encoded status text.</summary>
public static class GrpcMessage
{
    /// <summary>The media type of requests and responses.</summary>
    public const string ContentType = "application/grpc";

    /// <summary>The largest message in bytes, each way: the limit that the Pulumi CLI and its plug-ins use.</summary>
    public const int MaximumSize = 400 * 1024 * 1024;

    /// <summary>The bytes before a message: one flag (compressed or not) and four of length, big-endian.</summary>
    public const int PrefixSize = 5;

    /// <summary>Gives the message with its prefix.</summary>
    /// <exception cref="RpcException">The message is larger than <paramref name="maximumSize"/>.</exception>
    public static byte[] Frame(IMessage message, int maximumSize = MaximumSize)
    {
        ArgumentNullException.ThrowIfNull(message);
        int size = message.CalculateSize();
        CheckSize((uint)size, maximumSize);
        byte[] frame = new byte[PrefixSize + size];
        WritePrefix(frame, size);
        message.WriteTo(frame.AsSpan(PrefixSize));
        return frame;
    }

    /// <summary>Gives the message without a prefix.</summary>
    /// <exception cref="RpcException">The message is larger than <paramref name="maximumSize"/>.</exception>
    internal static byte[] ToBytes(IMessage message, int maximumSize)
    {
        ArgumentNullException.ThrowIfNull(message);
        CheckSize((uint)message.CalculateSize(), maximumSize);
        return message.ToByteArray();
    }

    /// <summary>Writes the prefix of a message of <paramref name="size"/> bytes.</summary>
    public static void WritePrefix(Span<byte> prefix, int size)
    {
        prefix[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(prefix[1..PrefixSize], (uint)size);
    }

    /// <summary>Reads a prefix and gives the size of the message after it.</summary>
    /// <exception cref="RpcException">The message is compressed or too large.</exception>
    public static int ReadPrefix(ReadOnlySpan<byte> prefix, int maximumSize = MaximumSize)
    {
        if (prefix[0] != 0)
        {
            throw new RpcException(StatusCode.Internal, prefix[0] == 1
                ? "A compressed message arrived, and compression was not agreed on."
                : "What arrived is not a gRPC message.");
        }

        uint size = BinaryPrimitives.ReadUInt32BigEndian(prefix[1..PrefixSize]);
        CheckSize(size, maximumSize);
        return (int)size;
    }

    /// <summary>Encodes a status text for the <c>grpc-message</c> header: printable ASCII stays, all else becomes <c>%XX</c> of its UTF-8.</summary>
    public static string EncodeText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var encoded = new StringBuilder(text.Length + 16);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (b is >= 0x20 and <= 0x7E and not (byte)'%')
            {
                encoded.Append((char)b);
            }
            else
            {
                encoded.Append('%').Append(HexDigit(b >> 4)).Append(HexDigit(b & 15));
            }
        }

        return encoded.ToString();

        static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);
    }

    /// <summary>Decodes a status text; what is not a valid escape stays as it is.</summary>
    public static string DecodeText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        byte[] source = Encoding.UTF8.GetBytes(text);
        var decoded = new byte[source.Length];
        int length = 0;
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] == '%' && i + 2 < source.Length && char.IsAsciiHexDigit((char)source[i + 1]) && char.IsAsciiHexDigit((char)source[i + 2]))
            {
                decoded[length++] = (byte)((HexValue(source[i + 1]) << 4) | HexValue(source[i + 2]));
                i += 2;
            }
            else
            {
                decoded[length++] = source[i];
            }
        }

        return Encoding.UTF8.GetString(decoded, 0, length);

        static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
    }

    internal static void CheckSize(uint size, int maximumSize)
    {
        if (size > (uint)maximumSize)
        {
            throw new RpcException(
                StatusCode.ResourceExhausted,
                FormattableString.Invariant($"A message of {size} bytes is larger than the limit of {maximumSize} bytes."));
        }
    }
}
