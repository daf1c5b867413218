using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CalicoAci.ApicStandIn.Objects;

namespace CalicoAci.ApicStandIn.Login;

/// <summary>Login by password: the users are the objects of class <c>aaaUser</c>.</summary>
internal sealed class Sessions(ObjectStore objects, StandInOptions options)
{
    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>Starts a session.</summary>
    /// <exception cref="ApicException">There is no such user, or the password is another.</exception>
    public Session LogIn(string user, string password)
    {
        string? expected = objects.Find($"uni/userext/user-{user}")?.Attributes.GetValueOrDefault("pwd");
        return expected is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(password))
            ? Start(user)
            : throw ApicException.WrongPassword();
    }

    /// <summary>Gives a session a new token; the old one is worth nothing any more.</summary>
    public Session Refresh(string token)
    {
        Session session = Check(token);
        _sessions.TryRemove(token, out _);
        return Start(session.User);
    }

    /// <summary>Ends a session.</summary>
    public void LogOut(string token) => _sessions.TryRemove(token, out _);

    /// <summary>The session of a token.</summary>
    /// <exception cref="ApicException">It never was, or it has ended.</exception>
    public Session Check(string token) =>
        _sessions.TryGetValue(token, out Session? session) && options.Time.GetUtcNow() < session.Ends
            ? session
            : throw ApicException.Forbidden("Token was invalid (Error: Token timeout)");

    private Session Start(string user)
    {
        string token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));
        return _sessions[token] = new Session(user, token, options.Time.GetUtcNow() + options.TokenLifetime);
    }
}
