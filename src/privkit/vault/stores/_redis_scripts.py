"""The scripts in Lua that change records in Redis, each of them whole or not at all."""

from __future__ import annotations

__all__ = ["ADD", "APPEND", "COMMON", "DELETE", "ERASE", "EXPIRED", "HEAD", "HOLD", "READMIT", "REPLACE"]

# Under the prefix: r:TOKEN the row · s:SUBJECT its tokens, sorted · l:SCOPE tokens by place · i:IDX a token ·
# all, every token, sorted · x expiries · e erased subjects · m what is noted.
COMMON = """
local p = ARGV[1]
local function put(row)
  local key = p .. 'r:' .. row[1]
  redis.call('HSET', key, 'row', row[2], 'body', row[3], 'created', row[7])
  redis.call('ZADD', p .. 's:' .. row[4], 0, row[1])
  redis.call('ZADD', p .. 'all', 0, row[1])
  redis.call('HSET', key, 'subject', row[4])
  if row[5] ~= '' then redis.call('SET', p .. 'i:' .. row[5], row[1]); redis.call('HSET', key, 'idx', row[5]) end
  if row[6] ~= '' then redis.call('ZADD', p .. 'x', row[6], row[1]) end
  if row[8] ~= '' then redis.call('RPUSH', p .. 'l:' .. row[8], row[1]); redis.call('HSET', key, 'scope', row[8]) end
  if tonumber(row[7]) > tonumber(redis.call('GET', p .. 'newest') or '0') then redis.call('SET', p .. 'newest', row[7]) end
end
local function drop(token)
  local key = p .. 'r:' .. token
  local idx = redis.call('HGET', key, 'idx')
  if idx and redis.call('GET', p .. 'i:' .. idx) == token then redis.call('DEL', p .. 'i:' .. idx) end
  local subject = redis.call('HGET', key, 'subject')
  if subject then redis.call('ZREM', p .. 's:' .. subject, token) end
  local scope = redis.call('HGET', key, 'scope')
  if scope then redis.call('DEL', p .. 'l:' .. scope) end
  redis.call('ZREM', p .. 'all', token)
  redis.call('ZREM', p .. 'x', token)
  redis.call('DEL', key)
end
"""
# ARGV: prefix, scope, after, ledger, then eight fields for each row.
APPEND = """
for at = 5, #ARGV, 8 do
  if redis.call('SISMEMBER', p .. 'e', ARGV[at + 3]) == 1 then return 'erased' end
end
if (redis.call('HGET', p .. 'm', 'ledger') or '0') ~= ARGV[4] then return 'moved' end
if redis.call('LLEN', p .. 'l:' .. ARGV[2]) ~= tonumber(ARGV[3]) then return 'moved' end
for at = 5, #ARGV, 8 do
  put({ARGV[at], ARGV[at+1], ARGV[at+2], ARGV[at+3], ARGV[at+4], ARGV[at+5], ARGV[at+6], ARGV[at+7]})
end
return 'added'
"""
# ARGV: prefix, now, ledger, then eight fields for each row. Returns the tokens in force, or nothing for an erased subject.
ADD = """
for at = 4, #ARGV, 8 do
  if redis.call('SISMEMBER', p .. 'e', ARGV[at + 3]) == 1 then return false end
end
local tokens = {}
if (redis.call('HGET', p .. 'm', 'ledger') or '0') ~= ARGV[3] then return tokens end
for at = 4, #ARGV, 8 do
  local met = false
  if ARGV[at + 4] ~= '' then met = redis.call('GET', p .. 'i:' .. ARGV[at + 4]) end
  if met then
    local expires = redis.call('ZSCORE', p .. 'x', met)
    if expires and tonumber(expires) <= tonumber(ARGV[2]) then redis.call('HDEL', p .. 'r:' .. met, 'idx'); met = false end
  end
  if met then
    tokens[#tokens + 1] = met
  else
    put({ARGV[at], ARGV[at+1], ARGV[at+2], ARGV[at+3], ARGV[at+4], ARGV[at+5], ARGV[at+6], ARGV[at+7]})
    tokens[#tokens + 1] = ARGV[at]
  end
end
return tokens
"""
HEAD = """
local ledger = redis.call('HGET', p .. 'm', 'ledger') or '0'
if redis.call('SISMEMBER', p .. 'e', ARGV[3]) == 1 then return {-1, ledger} end
return {redis.call('LLEN', p .. 'l:' .. ARGV[2]), ledger}
"""
ERASE = """
redis.call('SADD', p .. 'e', ARGV[2])
local tokens = redis.call('ZRANGE', p .. 's:' .. ARGV[2], 0, -1)
for _, token in ipairs(tokens) do drop(token) end
redis.call('HSET', p .. 'm', 'ledger', ARGV[3])
return #tokens
"""
READMIT = """
redis.call('SREM', p .. 'e', ARGV[2])
redis.call('HSET', p .. 'm', 'ledger', ARGV[3])
return 1
"""
DELETE = """
local gone = 0
for at = 2, #ARGV do
  local key = p .. 'r:' .. ARGV[at]
  if redis.call('EXISTS', key) == 1 and redis.call('HGET', key, 'hold') ~= '1' then
    if redis.call('HEXISTS', key, 'scope') == 1 then
      redis.call('HSET', key, 'body', '')
      redis.call('ZREM', p .. 'x', ARGV[at])
    else
      drop(ARGV[at])
    end
    gone = gone + 1
  end
end
return gone
"""
# ARGV: prefix, then token, old body, new body.
REPLACE = """
local done = 0
for at = 2, #ARGV, 3 do
  local key = p .. 'r:' .. ARGV[at]
  if redis.call('HGET', key, 'body') == ARGV[at + 1] then redis.call('HSET', key, 'body', ARGV[at + 2]); done = done + 1 end
end
return done
"""
HOLD = """
local tokens = redis.call('ZRANGE', p .. 's:' .. ARGV[2], 0, -1)
for _, token in ipairs(tokens) do redis.call('HSET', p .. 'r:' .. token, 'hold', ARGV[3]) end
return #tokens
"""
EXPIRED = """
local found = {}
for _, token in ipairs(redis.call('ZRANGEBYSCORE', p .. 'x', '-inf', '(' .. ARGV[2])) do
  if redis.call('HGET', p .. 'r:' .. token, 'hold') ~= '1' then found[#found + 1] = token end
  if #found >= tonumber(ARGV[3]) then break end
end
return found
"""
